import type { Log } from '../../log.ts'
import type { FeishuConfig } from './app.ts'
import { createGateway } from './gateway.ts'

const LONG_CONNECTION_ID = /^cli_[0-9a-fA-F]{16}$/

/**
 * What is wrong with the connection to Feishu, each with what to do; empty: nothing that can be seen from here. Asks Feishu for
 * a token and for the bot; whether events are subscribed and a version is published only a first message shows.
 */
export async function checkFeishu(config: FeishuConfig, log: Log): Promise<string[]> {
  const faults: string[] = []
  if (config.mode === 'ws' && !LONG_CONNECTION_ID.test(config.appId)) {
    faults.push(
      'FEISHU_APP_ID must be cli_ and 16 hexadecimal digits for the long connection: copy it again from Credentials & Basic Info.',
    )
  }
  if (config.mode === 'webhook' && !config.encryptKey) {
    faults.push(
      'FEISHU_ENCRYPT_KEY is not set: deliveries are not signed. Set one under Events & Callbacks → Encryption.',
    )
  }
  const gateway = createGateway({ ...config, log })
  if (!(await gateway.botId())) {
    const why = gateway.problem() ?? 'Feishu: the bot was not found'
    faults.push(
      `${why}. Check FEISHU_APP_ID and FEISHU_APP_SECRET, add the bot feature, and publish a version (docs/feishu.md).`,
    )
  } else if ((await gateway.tenant()) === 'refused') {
    faults.push(
      'The app may not read its own tenant: add the permission tenant:tenant:readonly and publish a version, so that people of other companies are known as such from the first message (docs/feishu.md).',
    )
  }
  return faults
}
