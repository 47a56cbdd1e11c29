/**
 * The shop's mark: two mountains and a sun that is a persimmon. Written out by hand, because it must stay sharp
 * at 16 pixels; it carries its own ground, so that it reads on a light and on a dark page.
 */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img">
  <rect width="64" height="64" rx="15" fill="#2f5d46"/>
  <circle cx="42" cy="23" r="9.5" fill="#e8753a"/>
  <path d="M42 14.8c-2.6-2.6-5.2-2.2-6.4-1.6 1 2 3.4 2.8 6.4 1.6zm0 0c2.6-2.6 5.2-2.2 6.4-1.6-1 2-3.4 2.8-6.4 1.6z" fill="#a9c48a"/>
  <path d="M30 50l13.2-17.4a2.6 2.6 0 0 1 4.1 0L58 47.2V50z" fill="#a9c48a"/>
  <path d="M6 50v-3.4L21.6 23a3 3 0 0 1 5 0L44 50z" fill="#f7f2e7"/>
  <path d="M19.4 26.4L21.6 23a3 3 0 0 1 5 0l3.2 5-3.4 3-2.6-2.4-3 2.4z" fill="#cfdcc4"/>
</svg>
`;
