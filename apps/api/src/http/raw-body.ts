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
