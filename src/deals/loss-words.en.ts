import type { lossZh } from './loss-words.zh.ts'

export const lossEn: typeof lossZh = {
  askTitle: (deal) => `Please confirm why it was lost: ${deal}`,
  confirmedTitle: (deal) => `The reason stands: ${deal}`,
  changedTitle: (deal) => `Another reason: ${deal}`,
  ask: 'Is this the real reason? If not, put the real one: only that teaches us something.',
  confirmedBy: (name, day) => `${name} confirmed it on ${day}.`,
  changed: (name, before, after) => `${name} changed the main reason from “${before}” to “${after}”.`,
  reason: (reason, by) =>
    by === undefined ? `${reason} (waits for the manager)` : `${reason} (confirmed by ${by})`,
  buttons: { confirm: 'That is the reason', change: 'Change the reason' },
  onlyManager: "The reason of a loss is confirmed by the owner's manager.",
  gone: (code) =>
    `${code} is not lost any more, or has no reason yet, so there is nothing to confirm. To see it: "deal ${code}"`,
}
