import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { Person } from '../support/person.ts'

test('a person gets answers from a server that closes every connection after its first answer', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 204 No Content\r\nKeep-Alive: timeout=60\r\n\r\n')
      socket.once('data', () => socket.end())
    })
    socket.on('error', () => {})
  })
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const person = new Person(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  for (let times = 0; times < 3; times += 1) {
    expect((await person.send('/', { method: 'POST', body: 'a' })).status).toBe(204)
  }
})
