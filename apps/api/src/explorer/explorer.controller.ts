import { Controller, Get, Header } from '@nestjs/common';
import { Allow } from '@shanhuo/identity';

/** A page to explore the API with, outside production only. Everything it needs is in the page: it works without a net. */
@Controller('explorer')
export class ExplorerController {
  private page: string | undefined;

  @Allow.everyone()
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  // The page carries its own scripts, and its editor starts workers from them.
  @Header(
    'Content-Security-Policy',
    "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:",
  )
  async explorer(): Promise<string> {
    if (this.page === undefined) {
      // Loaded when first asked for: six megabytes that production does not even install.
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
      this.page = renderGraphiQL({
        endpoint: '/graphql',
        title: 'Shanhuo API',
        additionalHeaders: { 'apollo-require-preflight': 'true' },
        defaultQuery:
          '{\n  products(first: 3) {\n    nodes { title price { amount currencyCode } sellerName villageName }\n  }\n}\n',
      });
    }
    return this.page;
  }
}
