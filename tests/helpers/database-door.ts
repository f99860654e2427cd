import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The same database through a door that can be shut. */
export async function throughDoor(databaseUrl: string): Promise<{ url: string; shut(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const door = createServer((socket) => {
    const inner = connect(Number(new URL(databaseUrl).port), '127.0.0.1');
    for (const one of [socket, inner]) sockets.add(one.on('error', () => one.destroy()));
    socket.pipe(inner).pipe(socket);
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.port = String((door.address() as AddressInfo).port);
  const shut = () =>
    new Promise<void>((closed) => {
      door.close(() => closed());
      for (const socket of sockets) socket.destroy();
    });
  return { url: url.href, shut };
}
