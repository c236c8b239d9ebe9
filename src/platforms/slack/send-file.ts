import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { CardFile } from '../../cards/card.ts'

const Upload = z.object({ upload_url: z.url(), file_id: z.string() })
/** Milliseconds for the bytes. */
const TIMEOUT = 20_000

/**
 * Sends a file into a channel: Slack names an address, takes the bytes there, and shows the file once that is said to be complete. Gives the
 * file's id. Throws what Slack refused; the address takes no token, and only Slack's own is written to (`own`: that of a test).
 */
export async function sendFile(
  client: webApi.WebClient,
  file: CardFile,
  to: { channel_id: string; thread_ts?: string },
  own: string | undefined,
): Promise<string> {
  const bytes = Buffer.from(file.content, 'base64')
  const { upload_url, file_id } = Upload.parse(
    await client.files.getUploadURLExternal({ filename: file.name, length: bytes.length }),
  )
  const url = new URL(upload_url)
  const isSlack = url.protocol === 'https:' && /(?:^|\.)slack\.com$/.test(url.hostname)
  if (!isSlack && url.origin !== (own && new URL(own).origin)) throw new Error('upload address is not Slack')
  const answer = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  })
  if (!answer.ok) throw new Error('file was not taken')
  const { thread_ts, channel_id } = to
  const files: [{ id: string; title: string }] = [{ id: file_id, title: file.name }]
  await client.files.completeUploadExternal(
    thread_ts ? { files, channel_id, thread_ts } : { files, channel_id },
  )
  return file_id
}
