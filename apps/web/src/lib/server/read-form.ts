import { error, isHttpError, type RequestEvent } from '@sveltejs/kit';

/** The posted form. What no form of ours could have sent (another content type, a torn body) is a bad request, not a fault. */
export async function readForm(event: RequestEvent): Promise<FormData> {
  try {
    event.locals.posted = await event.request.formData();
    return event.locals.posted;
  } catch (cause) {
    if (isHttpError(cause)) throw cause;
    error(400, { message: 'not a form', kind: 'refused' });
  }
}
