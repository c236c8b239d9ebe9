import { readConfig } from '../config.ts'
import { registerCommands } from '../platforms/feishu/commands.ts'
import { CommandError, terminalLog } from './session.ts'

/** `kam feishu-commands`: registers the native slash commands; twice is once. */
export async function feishuCommands(): Promise<number> {
  const { feishu } = readConfig(process.env)
  if (!feishu)
    throw new CommandError('Feishu is not configured: set FEISHU_APP_ID and FEISHU_APP_SECRET first')
  const { created, changed, removed, kept } = await registerCommands(feishu, terminalLog)
  console.log(`created ${created}, changed ${changed}, removed ${removed}, kept ${kept}`)
  return 0
}
