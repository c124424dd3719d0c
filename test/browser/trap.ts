import { createServer, type Server } from 'node:http';

/** A server on loopback that hears everything that is asked of it, and every connection that is made ahead of a question. */
export interface Trap {
  readonly origin: string;
  /** The questions since the last time, with whence they say they come; connections without a question are counted behind them. */
  heard(): readonly string[];
  close(): void;
}

/** Opens a trap whose every answer would be noticed: a page. */
export async function openTrap(): Promise<Trap> {
  let heard: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const { referer, cookie } = request.headers;
    heard.push(
      `${request.url}${referer === undefined ? '' : ` from ${referer}`}${cookie === undefined ? '' : ' with a cookie'}`,
    );
    response.setHeader('content-type', 'text/html');
    response.end('<title>trap</title>');
  });
  server.on('connection', () => (connections += 1));
  const origin = await listen(server);
  return {
    origin,
    heard: () => {
      const told = heard.length === 0 && connections > 0 ? [`${connections} connections`] : heard;
      heard = [];
      connections = 0;
      return told;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Where a server listens that is to be found by nobody else. */
export function listen(server: Server): Promise<string> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });
}
