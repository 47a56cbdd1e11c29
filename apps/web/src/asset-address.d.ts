/** Address of a file as browsers fetch it, with a hash of its content; never put into the page itself. */
declare module '*?url&no-inline' {
  const address: string;
  export default address;
}
