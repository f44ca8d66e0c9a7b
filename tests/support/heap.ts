// The live memory of a Node process, from its own debugger: garbage that is not overwritten yet is not part of it.
import { readFileSync } from 'node:fs'
import type { Server } from './server.ts'

/** Every reachable value in the server's heap, as the text of a snapshot after garbage collection. */
export async function readLiveHeap(server: Server): Promise<Buffer> {
  process.kill(server.pid(), 'SIGUSR1')
  const socket = new WebSocket(await debuggerAddress(server))
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('the debugger does not answer'))
  })
  try {
    return await takeSnapshot(socket)
  } finally {
    socket.close()
  }
}

async function debuggerAddress(server: Server): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const said = server.logs.map((path) => readFileSync(path, 'utf8')).join('')
    const address = /Debugger listening on (ws:\S+)/.exec(said)?.[1]
    if (address) return address
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the debugger did not start')
}

function takeSnapshot(socket: WebSocket): Promise<Buffer> {
  const chunks: Buffer[] = []
  const calls = ['HeapProfiler.enable', 'HeapProfiler.collectGarbage', 'HeapProfiler.takeHeapSnapshot']
  return new Promise((resolve, reject) => {
    const call = (id: number) => socket.send(JSON.stringify({ id, method: calls[id], params: {} }))
    socket.onmessage = ({ data }) => {
      const { id, method, params, error } = JSON.parse(String(data))
      if (error) reject(new Error(error.message))
      else if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(Buffer.from(params.chunk))
      else if (id === calls.length - 1) resolve(Buffer.concat(chunks))
      else if (id !== undefined) call(id + 1)
    }
    call(0)
  })
}
