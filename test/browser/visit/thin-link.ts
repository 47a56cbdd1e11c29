import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How a link behaves. */
export interface LinkManner {
  /** Bytes a second each way; undefined: as fast as it comes. */
  readonly bytesPerSecond?: number;
  /** Milliseconds a piece is on its way, each way. */
  readonly delayMs?: number;
  /** Share of pieces that are lost and come again, as TCP sends them. */
  readonly loss?: number;
  /** Share of pieces at which the whole connection is lost. */
  readonly breaks?: number;
}

const PIECE_BYTES = 1_400;
/** How long a sender waits before it sends a lost piece again. */
const AGAIN_MS = 1_000;
/** Browsers write the head of a request in one go. */
const REQUEST = /^[A-Z]+ \/\S* HTTP\/1\.1\r\n(?:.+\r\n)+\r\n/;

/** The link between a phone and the shop: it can be cut and joined, be thin and slow, lose what it carries, and it counts. */
export class ThinLink {
  /** Bytes that phones sent, whether they arrived or not. */
  sentBytes = 0;
  /** Called with the number of bytes sent so far, for who wants to cut it in the middle. */
  onSent: ((bytes: number) => void) | undefined;
  /** Called with the head of each request that phones send, whichever page or worker of theirs it is from. */
  onRequest: ((head: string) => void) | undefined;

  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private busyWith: number | undefined;
  private manner: LinkManner = {};
  private pieces = 0;
  /** All connections share the link; each way has its turn. */
  private readonly turns = { there: Promise.resolve(), back: Promise.resolve() };

  private constructor(
    private readonly server: Server,
    readonly origin: string,
    private readonly shopPort: number,
  ) {
    server.on('connection', (phone) => this.carry(phone));
  }

  static async to(shopUrl: string): Promise<ThinLink> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new ThinLink(server, `http://localhost:${port}`, Number(new URL(shopUrl).port));
  }

  /** Nothing goes through, and what was under way is lost. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  join(): void {
    this.isCut = false;
  }

  /** Whatever is asked, somebody on the way answers with this status for the shop; undefined: it answers itself again. */
  busy(status: number | undefined): void {
    this.busyWith = status;
    // Connections that are open already lead past whoever answers now, or to him.
    for (const socket of this.sockets) socket.destroy();
  }

  behave(manner: LinkManner): void {
    this.manner = manner;
  }

  async end(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(phone: Socket): void {
    if (this.isCut) {
      phone.destroy();
      return;
    }
    if (this.busyWith !== undefined) {
      sendAway(phone, this.busyWith);
      return;
    }
    const shop = connect(this.shopPort, 'localhost');
    for (const [one, other] of [
      [phone, shop],
      [shop, phone],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      void this.pass(one, other, one === phone ? 'there' : 'back');
    }
  }

  private async pass(from: Socket, to: Socket, way: 'there' | 'back'): Promise<void> {
    try {
      for await (const chunk of from) {
        const bytes = chunk as Buffer;
        const head = way === 'there' ? REQUEST.exec(bytes.toString('latin1'))?.[0] : undefined;
        if (head !== undefined) this.onRequest?.(head);
        for (let at = 0; at < bytes.length && !from.destroyed; at += PIECE_BYTES)
          await this.passPiece(bytes.subarray(at, at + PIECE_BYTES), from, to, way);
      }
    } catch {
      // Lost: both ends are closed by now.
    }
    setTimeout(() => to.end(), this.manner.delayMs ?? 0);
  }

  private async passPiece(piece: Buffer, from: Socket, to: Socket, way: 'there' | 'back'): Promise<void> {
    if (way === 'there') {
      this.sentBytes += piece.length;
      this.onSent?.(this.sentBytes);
    }
    const { bytesPerSecond, delayMs = 0, loss = 0, breaks = 0 } = this.manner;
    this.pieces += 1;
    if (this.isEach(breaks)) {
      from.destroy();
      return;
    }
    const sendMs = bytesPerSecond === undefined ? 0 : (piece.length / bytesPerSecond) * 1_000;
    const ms = this.isEach(loss) ? sendMs + AGAIN_MS : sendMs;
    if (ms > 0) await (this.turns[way] = this.turns[way].then(() => pause(ms)));
    setTimeout(() => to.destroyed || to.write(piece), delayMs);
  }

  /** At regular pieces, and not by chance: a test that fails has to fail again. */
  private isEach(share: number): boolean {
    return share > 0 && this.pieces % Math.round(1 / share) === 0;
  }
}

/** What has come of the request is read to its end, or the answer would be lost with the connection. */
function sendAway(phone: Socket, status: number): void {
  phone.on('error', () => undefined);
  phone.once('data', () =>
    phone.end(`HTTP/1.1 ${status} Busy\r\nretry-after: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`),
  );
  phone.on('data', () => undefined);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
