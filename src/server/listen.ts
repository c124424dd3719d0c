import { randomBytes } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { compress } from 'hono/compress';
import { Hono } from 'hono';
import { Fault } from '#base/fault.ts';
import { guard, safeHeaders } from './guard.ts';
import { limitBodies } from './limit-bodies.ts';

/** Names of this machine itself; nothing else is listened on. */
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'] as const;

export interface ListenOptions {
  /** One of this machine's own names. */
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The token to ask for; a new one if not given. */
  readonly token?: string;
  /** What is shown to a browser that has no token. */
  readonly locked: () => string;
}

/** A server that answers. */
export interface Listening {
  /** Where, with the token: whoever opens it may ask and change everything. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  /** Waits for answers under way, a short while. */
  close(): Promise<void>;
}

/** Large bodies held at a time. */
const MOST_UPLOADS = 8;

/** How long answers under way are waited for at the end. */
const CLOSING_MS = 2000;

/**
 * Serves an application on this machine alone, behind the guard.
 * @throws Fault `bad-request` for any host that is not this machine's own, for what is no port, and where the port is taken.
 */
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const { host, port, locked } = options;
  if (!LOOPBACK.some(name => name === host))
    throw new Fault(
      'bad-request',
      `${host}: this server listens on its own machine only (${LOOPBACK.join(', ')}): it has no accounts yet, so whoever could reach it could read and change the record`,
    );
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Fault('bad-request', `port ${port}: a port is a whole number up to 65535, 0 for any that is free`);
  const token = options.token ?? randomBytes(24).toString('base64url');
  const hosts: string[] = [];
  const front = new Hono();
  front.use(safeHeaders);
  front.use(guard({ token, hosts, locked }));
  front.use(limitBodies(MOST_UPLOADS));
  front.use(compress());
  front.route('/', app);
  const server = createAdaptorServer({ fetch: front.fetch, hostname: host }) as HttpServer;
  const at = await start(server, host, port);
  hosts.push(...LOOPBACK.map(name => `${name.includes(':') ? `[${name}]` : name}:${at}`));
  // Nobody writes the port that HTTP has anyway.
  if (at === 80) hosts.push(...hosts.map(name => name.replace(/:80$/u, '')));
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${at}`;
  return {
    address: `${origin}/?token=${token}`,
    origin,
    token,
    close: () =>
      new Promise(resolve => {
        const late = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function start(server: HttpServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program listens there' : error.message;
      reject(new Fault('bad-request', `port ${port}: ${why}`, { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
