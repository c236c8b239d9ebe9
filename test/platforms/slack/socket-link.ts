import type { Server } from 'node:http'
import { acceptSocket, type ServerSocket } from './web-socket.ts'

/** The server's end of Socket Mode: greets every connection, sends envelopes to the newest, knows what was acknowledged. */
export function createLink(server: Server) {
  const sockets = new Set<ServerSocket>()
  const waiting = new Map<string, (payload: unknown) => void>()
  let counter = 0

  server.on('upgrade', (req, stream) => {
    const socket = acceptSocket(req, stream, (text) => {
      const { envelope_id, payload } = JSON.parse(text) as { envelope_id: string; payload: unknown }
      waiting.get(envelope_id)?.(payload)
      waiting.delete(envelope_id)
    })
    sockets.add(socket)
    stream.on('close', () => sockets.delete(socket))
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0KAM' } }),
    )
  })

  return {
    sockets,
    /** Resolves with the payload of the acknowledgement; never, when there is none. `retry`: how often it was sent before. */
    send(
      type: 'events_api' | 'slash_commands' | 'interactive',
      payload: object,
      retry = 0,
    ): Promise<unknown> {
      const id = `e${++counter}`
      const socket = [...sockets].at(-1)
      if (!socket) throw new Error('nobody is connected')
      const acked = new Promise<unknown>((resolve) => waiting.set(id, resolve))
      const more = type === 'events_api' ? { retry_attempt: retry, retry_reason: '' } : {}
      const envelope = {
        type,
        envelope_id: id,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...more,
      }
      socket.send(JSON.stringify(envelope))
      return acked
    },
    /** As Slack does when it moves connections. */
    disconnect() {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
    },
    destroy() {
      for (const socket of sockets) socket.destroy()
    },
  }
}
