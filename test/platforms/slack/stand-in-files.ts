import type { IncomingMessage } from 'node:http'

type Args = Record<string, unknown>

/** Files as Slack takes them: an address is asked for, the bytes go there without a token, then they are said to be complete. */
export function createUploads(problems: string[], next: () => number, url: () => string) {
  const files = new Map<string, { name: string; length: number; bytes?: Buffer; channel?: string }>()
  return {
    files,
    /** True when it was an upload. */
    take(path: string, req: IncomingMessage, bytes: Buffer): boolean {
      const file = files.get(path.replace('/upload/', ''))
      if (!file) return false
      if (req.headers.authorization) problems.push('upload: the token was sent along')
      file.bytes = bytes
      return true
    },
    methods: {
      'files.getUploadURLExternal': ({ filename, length }: Args): Args => {
        const id = `F0STANDIN${next()}`
        files.set(id, { name: String(filename), length: Number(length) })
        return { ok: true, file_id: id, upload_url: `${url()}/upload/${id}` }
      },
      'files.completeUploadExternal': ({ files: told, channel_id }: Args): Args => {
        const each = typeof told === 'string' ? JSON.parse(told) : told
        for (const { id } of each as { id: string }[]) {
          const file = files.get(id)
          if (file?.bytes?.length !== file?.length) return { ok: false, error: 'file_not_found' }
          if (file) file.channel = String(channel_id)
        }
        return { ok: true, files: [] }
      },
    },
  }
}
