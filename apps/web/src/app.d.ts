import type { Locale } from '#generated/paraglide/runtime.js';

declare global {
  namespace App {
    interface Locals {
      /** Goes with every call and every log line of this visit, and is shown on error pages. */
      requestId: string;
      locale: Locale;
      /** Large type and one question a screen. */
      simple: boolean;
      /** The API's session token, or undefined for a visitor. */
      sessionToken: string | undefined;
      /** The form of this post, once it was read: its words are shown again wherever the answer leads. */
      posted?: FormData;
    }

    interface Error {
      status: number;
      message: string;
      requestId?: string;
      /** `away`: the API did not answer. Its page says so and promises nothing else. */
      kind?: 'away' | 'not-found' | 'refused' | 'label' | 'desk-closed';
      /** Of a form that came too late: what somebody typed, so that it is not lost. */
      typed?: { name: string; text: string }[];
    }

    interface PageData {
      viewer?: { displayName: string; unreadCount: number } | null;
      helpPhone?: string | undefined;
      /** The browser holds a session; whether it still lives only a page that asks for the viewer knows. */
      hasSession?: boolean;
      /** Large type and one question a screen. */
      simple?: boolean;
      /** As this browser remembers it; the cart page and each change put it right. */
      cartQuantity?: number;
    }
  }
}

export {};
