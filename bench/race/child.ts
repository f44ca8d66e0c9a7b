// Questions and answers between this process and one that it started.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  ask<T>(name: string, question?: unknown): Promise<T>
  /** Ends it; it gives back by itself what it holds. */
  end(): Promise<void>
}

/** Starts one of the programs of this folder, in this working folder. */
export function startChild(program: string, cwd: string): Child {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), {
    cwd,
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const ended = once(child, 'exit')
  return {
    async ask<T>(name: string, question?: unknown) {
      if (!child.connected) throw new Error(`${program} ended before it was asked to ${name}`)
      child.send({ name, question })
      const [message] = await Promise.race([once(child, 'message'), ended])
      const { answer, error } = (message ?? {}) as { answer?: T; error?: string }
      // An exit code came instead of a message.
      if (typeof message !== 'object') throw new Error(`${program} ended while it was asked to ${name}`)
      if (error !== undefined) throw new Error(error)
      return answer as T
    },
    async end() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** Answers one question after the other until the parent leaves. */
export function answerParent(
  answers: Record<string, (question: never) => unknown>,
  close: () => Promise<unknown>,
): void {
  process.on('message', async ({ name, question }: { name: string; question: never }) => {
    try {
      process.send?.({ answer: await answers[name]?.(question) })
    } catch (error) {
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.once('disconnect', () => void close().finally(() => process.exit()))
}
