/** What a visit caught, each offered as a fact by one tap; and the one line of the file that is asked for. */
export const offerZh = {
  rival: (name: string) => `提到了对手「${name}」，记为对手动作？`,
  objection: (text: string) => `异议「${text}」，记下来以后能查？`,
  answered: (answer: string, by: string | null, day: string | null) =>
    `以前这样答过：${answer}${by || day ? `（${[by, day].filter(Boolean).join('，')}）` : ''}`,
  need: (text: string) => `需求「${text}」，记为对方的要求？`,
  coach: (name: string) => `${name} 是教练，这次给了信息？`,
  gone: (name: string) => `${name} 离开了？商机里的位置会标出来。`,
  layer: (name: string) => `${name} 在哪一层？`,
  missing: (field: string) => `档案还缺「${field}」，知道吗？`,
  stale: (field: string, value: string) => `档案「${field}：${value}」还对吗？`,
  buttons: {
    rival: '记为对手动作',
    objection: '记下异议',
    need: '记为要求',
    coach: '给了信息',
    gone: '离职了',
    fill: '填一下',
    still: '仍然如此',
    change: '变了',
  },
}
