/** The reason of a lost deal, between the rep and the manager (S85). */
export const lossZh = {
  askTitle: (deal: string) => `丢单原因请确认：${deal}`,
  changedTitle: (deal: string) => `丢单原因改了：${deal}`,
  ask: '这是真正的原因吗？不是就改成真正的原因，以后才学得到东西。',
  changed: (name: string, before: string, after: string) =>
    `${name} 把主要原因从“${before}”改成了“${after}”。`,
  reason: (reason: string, by: string | undefined) =>
    by === undefined ? `${reason}（待经理确认）` : `${reason}（${by} 已确认）`,
  stands: (deal: string, reason: string) => `${deal} 的丢单原因已确认：${reason}`,
  buttons: { winBack: '挽回', change: '改原因' },
}
