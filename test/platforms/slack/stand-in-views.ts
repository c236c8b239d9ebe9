import { judgeModal, judgeSchema } from './judge.ts'
import { type Args, type Dialog, refuse } from './kept.ts'

/** Slack's dialogs and home tabs, as the stand-in keeps them. A trigger opens one dialog, within three seconds. */
export function createViews(problems: string[], next: () => number) {
  const published: Args[] = []
  const dialogs: { id: string; view: Dialog }[] = []
  const triggers = new Map<string, number>()

  const methods: Record<string, (args: Args) => Args> = {
    'views.publish': (args) => {
      const wrong = judgeSchema('ViewsPublish', args)
      problems.push(...wrong)
      if (wrong.length > 0) return refuse('invalid_arguments')
      published.push(args)
      return { ok: true, view: { id: `V${next()}` } }
    },
    'views.open': (args) => {
      const trigger = String(args.trigger_id)
      const issued = triggers.get(trigger)
      if (issued === undefined) return refuse('exchanged_trigger_id')
      triggers.delete(trigger)
      if (Date.now() - issued > 3_000) return refuse('expired_trigger_id')
      const wrong = [...judgeSchema('ViewsOpen', args), ...judgeModal(args.view)]
      problems.push(...wrong.map((one) => `views.open: ${one}`))
      if (wrong.length > 0) return refuse('invalid_arguments')
      const id = `V${next()}`
      dialogs.push({ id, view: args.view as Dialog })
      return { ok: true, view: { id } }
    },
  }

  const prompts: Args[] = []
  methods['assistant.threads.setSuggestedPrompts'] = (args) => {
    const given = Array.isArray(args.prompts) ? args.prompts : JSON.parse(String(args.prompts ?? '[]'))
    if (given.length === 0 || given.length > 4) problems.push(`${given.length} suggested prompts`)
    // In an agent's chat a thread makes the call do nothing, without a word.
    if (args.thread_ts !== undefined) problems.push('suggested prompts for a thread')
    prompts.push({ ...args, prompts: given })
    return { ok: true }
  }

  methods['views.update'] = (args) => {
    const wrong = [...judgeSchema('Modal', args.view), ...judgeModal(args.view)]
    problems.push(...wrong.map((one) => `views.update: ${one}`))
    const open = dialogs.find(({ id }) => id === args.view_id)
    if (!open) return refuse('not_found')
    if (wrong.length > 0) return refuse('invalid_arguments')
    open.view = args.view as Dialog
    return { ok: true, view: { id: open.id } }
  }

  return {
    published,
    dialogs,
    prompts,
    methods,
    trigger(): string {
      const trigger = `${Date.now()}.${next()}.standin`
      triggers.set(trigger, Date.now())
      return trigger
    },
  }
}
