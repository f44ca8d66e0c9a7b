import { connect } from 'node:net'

/**
 * A connection that carries one request after another and opens again when the server has ended it. Node's own client
 * would need several times as much of the attacker's half core. `ask` answers the status and the body, or the status 0 if the
 * connection ended before the answer.
 */
export function openConnection(where) {
  let socket = null
  let received = ''
  let done = () => {}
  function open() {
    const opened = connect(where)
    opened.setNoDelay(true)
    // A character for each byte.
    opened.setEncoding('latin1')
    opened.on('data', (text) => {
      received += text
      const answer = parse(received)
      if (answer) done(answer)
    })
    opened.on('error', () => {})
    opened.once('close', () => {
      if (socket !== opened) return
      socket = null
      done({ status: 0, body: '' })
    })
    return opened
  }
  return {
    ask(request) {
      received = ''
      socket ??= open()
      const answered = new Promise((resolve) => {
        done = resolve
      })
      for (const bytes of request) socket.write(bytes)
      return answered
    },
  }
}

/** A whole answer, or null while some of it is missing. */
function parse(text) {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const status = Number(text.slice(9, 12))
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1]
  const body = text.slice(end + 4)
  const isWhole = status === 204 || (length === undefined ? body.endsWith('0\r\n\r\n') : body.length >= Number(length))
  return isWhole ? { status, body } : null
}
