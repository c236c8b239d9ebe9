import type { lossZh } from './loss-words.zh.ts'

export const lossEn: typeof lossZh = {
  askTitle: (deal) => `Please confirm why it was lost: ${deal}`,
  changedTitle: (deal) => `Another reason: ${deal}`,
  ask: 'Is this the real reason? If not, put the real one: only that teaches us something.',
  changed: (name, before, after) => `${name} changed the main reason from “${before}” to “${after}”.`,
  reason: (reason, by) =>
    by === undefined ? `${reason} (waits for the manager)` : `${reason} (confirmed by ${by})`,
  stands: (deal, reason) => `The reason of ${deal} stands: ${reason}`,
  buttons: { winBack: 'Win back', change: 'Change the reason' },
}
