import net, { type AddressInfo, type Socket } from 'node:net';
import type { FetchSettings } from './fetch.ts';

/** What a server does with a connection once it has read the request's head. */
export type Answer = (socket: Socket, request: string) => void;

export interface MisbehavingServer extends AsyncDisposable {
  readonly port: number;
  /** `http://127.0.0.1:port`, under which nothing is refused when `settings` are used. */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly connections: () => number;
  /** Fetch settings for tests: this server allowed, no pause, short limits. */
  readonly settings: Partial<FetchSettings>;
}

/** Sends text whose characters stand for bytes, then closes. */
export const say =
  (...parts: (string | Uint8Array)[]): Answer =>
  socket => {
    for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
    socket.end();
  };

/** A proper answer: status, headers (one a line) and body. */
export const answer = (status: string, headers: readonly string[] = [], body: string | Uint8Array = ''): Answer =>
  say(
    [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${body.length}`, 'Connection: close', '', ''].join('\r\n'),
    body,
  );

/** A server on loopback that answers each path as it is told to, with bytes and not with HTTP; other paths are 404. */
export async function openMisbehavingServer(answers: Readonly<Record<string, Answer>>): Promise<MisbehavingServer> {
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  let connections = 0;
  const server = net.createServer(socket => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let head = '';
    const listen = (chunk: Buffer): void => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      socket.off('data', listen);
      socket.resume();
      const path = head.split(' ')[1] ?? '';
      asked.push(path);
      (answers[path] ?? answer('404 Not Found'))(socket, head);
    };
    socket.on('data', listen);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    asked,
    connections: () => connections,
    settings: {
      allowHosts: [`127.0.0.1:${port}`],
      pauseMs: 0,
      timeLimitMs: 5000,
      bodyLimitBytes: 100_000,
      headerLimitBytes: 16 * 1024,
      lookup: async host => Promise.reject(Object.assign(new Error(`no such host ${host}`), { code: 'ENOTFOUND' })),
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise(done => server.close(done));
    },
  };
}
