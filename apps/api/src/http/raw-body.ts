import type { FastifyInstance, RouteOptions } from 'fastify';

/** A type nobody sends: parsers belong to types and not to routes, so the one route gives its bodies a type of their own. */
const RAW = 'application/vnd.shanhuo.raw';

/** Lets one route have the bytes as they came, `bodyLimit` at most: a signature is over them and not over what they mean. */
export function takeRawBody(fastify: FastifyInstance, path: string, bodyLimit: number): void {
  fastify.addContentTypeParser(RAW, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (route.url !== path) return;
    route.bodyLimit = bodyLimit;
    route.onRequest = async (request) => {
      request.headers['content-type'] = RAW;
    };
  });
}

/** As above, for bytes that are read by whoever serves the route and not before: permission is asked first. */
const STREAM = 'application/vnd.shanhuo.stream';

/** Lets routes read their bodies as they come, whatever type they say they have. Each bounds what it reads. */
export function takeBodyAsStream(
  fastify: FastifyInstance,
  routes: readonly { readonly method: string; readonly paths: readonly string[] }[],
  bodyLimit: number,
): void {
  fastify.addContentTypeParser(STREAM, (_request, payload, done) => done(null, payload));
  fastify.addHook('onRoute', (route: RouteOptions) => {
    const methods = [route.method].flat();
    if (!routes.some(({ method, paths }) => paths.includes(route.url) && methods.includes(method))) return;
    // One byte more, so that the route itself says in words that it was too much.
    route.bodyLimit = bodyLimit + 1;
    route.onRequest = async (request) => {
      request.headers['content-type'] = STREAM;
    };
  });
}
