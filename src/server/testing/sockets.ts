import { type AddressInfo, connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { listen, type Patience } from '../listen.ts'

/** Serves an application until the test ends; its port on 127.0.0.1. */
export async function serve(app: Parameters<typeof listen>[0], patience?: Partial<Patience>): Promise<number> {
  const server = await listen(app, 0, '127.0.0.1', patience)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A connection for bytes that no client library sends: what was received up to the first answer, and up to the end. */
export function openSocket(port: number) {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk.toString('latin1')
  })
  // The server may close the connection while the test still sends.
  socket.on('error', () => {})
  const closed = new Promise<string>((done) => socket.on('close', () => done(said)))
  const answered = new Promise<string>((done) => socket.on('data', () => done(said)))
  return { socket, closed, answered }
}
