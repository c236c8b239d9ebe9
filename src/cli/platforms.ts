import { langOf } from '../domain/lang.ts'
import type { Platform, Reply } from '../platforms/platform.ts'
import type { Session } from './session.ts'

/** The platforms for sending only: nobody speaks to a command. What is told in the playground counts as sent; its page shows it later. */
export async function platformsOf({
  config,
  log,
}: Session): Promise<{ platforms: Platform[]; start(): Promise<void>; stop(): Promise<void> }> {
  const companyLang = langOf(config.locale, 'zh')
  const nobody = {
    companyLang,
    log,
    receive: async (): Promise<Reply> => {
      throw new Error('nobody speaks to a command')
    },
    acceptEvent: async () => {},
  }
  const slack = config.slack && (await slackApp()).createSlack({ ...nobody, config: { ...config.slack } })
  const feishu =
    config.feishu &&
    (await feishuApp()).createFeishu({ ...nobody, config: { ...config.feishu, mode: 'webhook' } })
  return {
    platforms: [...(slack ? [slack.platform] : []), ...(feishu ? [feishu.platform] : []), web],
    start: async () => {
      await slack?.start()
      await feishu?.start()
    },
    stop: async () => {
      await slack?.stop(2_000)
      await feishu?.stop(2_000)
    },
  }
}

/** Their SDKs are loaded when they are used. */
const slackApp = () => import('../platforms/slack/app.ts')
const feishuApp = () => import('../platforms/feishu/app.ts')

const web: Platform = {
  name: 'web',
  problems: () => [],
  post: async (_place, _card, key) => ({ kind: 'sent', as: key }),
  edit: async (_place, as) => ({ kind: 'sent', as }),
}
