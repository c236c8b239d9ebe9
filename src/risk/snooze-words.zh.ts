export const snoozeZh = {
  formTitle: (name: string) => `${name}：先放到哪天？`,
  form: {
    until: '到哪天（那天起重新提醒）',
    reason: '原因',
    reasonHint: '例如 等客户预算',
    submit: '先放一放',
    longest: (day: string, days: string) => `最晚 ${day}（最多 ${days} 天）`,
  },
  doneTitle: (name: string) => `${name} 先放一放`,
  done: (until: string, reason: string) =>
    `${until} 之前不在日报和早上的提醒里出现。原因：${reason}。情况变糟、换了负责人或出现危机会提前恢复，经理看得到。`,
  wake: '现在就恢复',
  wokenTitle: (name: string) => `${name} 已恢复提醒`,
  woken: '从下一次起照常提醒。',
  notSnoozed: (name: string) => `${name} 没有被放下，不用恢复。`,
  endedTitle: (name: string) => `${name} 提前恢复提醒`,
  endedWhy: {
    worse: '风险等级变糟了，所以不再等。',
    crisis: '出现了危机投诉，所以不再等。',
    owner: '负责人换了，由新的负责人决定要不要再放一放。',
  },
  which: '请写上客户、到哪天、为什么，例如：稍后 鼎峰 三天 等付款',
  tooLong: (last: string, days: string) => `最多放 ${days} 天，也就是最晚 ${last}。请给一个更近的日子。`,
  past: '请给今天以后的日子；那天起就会重新提醒。',
  critical: (name: string) =>
    `${name} 现在是危急，不能隐藏。可以定一个下一步，或请经理把某条规则标为不算风险。`,
  mayNot: (name: string) => `你可以看 ${name}，但不能替负责人放下。请找负责人或经理。`,

  exceptTitle: (rule: string, name: string) => `${name}：${rule} 不算风险`,
  except: (until: string, reason: string) =>
    `${until} 之前不计分，也不提醒。原因：${reason}。「风险」里一直看得到。`,
  exceptScore: (before: number, now: number) => `风险分 ${before} → ${now}。`,
  exceptForm: (rule: string, name: string) => `${name} 的「${rule}」为什么不算风险？`,
  exceptUntil: '到哪天（那天起重新计算）',
  exceptReason: '原因',
  exceptSubmit: '不算风险',
  exceptWhich: (name: string) => `${name} 的哪一条不算风险？`,
  exceptNone: (name: string) => `${name} 现在没有风险信号，没有什么要排除的。`,
  exceptHow: '请写上客户或商机、规则、到哪天和原因，例如：非风险 K02 AR05 到 下月底 对方改组，围墙分重新打过',
  exceptWrong: (rule: string, name: string) =>
    `没有 ${rule} 这条规则，或它不适用于 ${name}。发「风险 ${name}」可以看到有哪些。`,
  exceptMayNot: (name: string) =>
    `只有经理能把 ${name} 的信号标为不算风险。可以先用「稍后」放一放，或请你的经理来标。`,
  exceptTooLong: (last: string, days: string) => `最多 ${days} 天，也就是最晚 ${last}。到期可以再标。`,
  exceptAskSubmit: '请经理决定',
  exceptAsked: (manager: string, rule: string, name: string) =>
    `只有经理能定。已请 ${manager} 决定 ${name} 的「${rule}」算不算风险，定了会告诉你。`,
  exceptAskTitle: (who: string, rule: string, name: string) => `${who}：${name} 的「${rule}」不算风险？`,
  exceptAskText: (until: string, reason: string) =>
    `原因：${reason}。你同意的话，${until} 之前不计分，也不提醒。`,
  exceptRefuse: '仍算风险',
  exceptRefusedTitle: (who: string, rule: string, name: string) => `${who}：${name} 的「${rule}」仍算风险`,
  exceptRefused: '照常计分和提醒。要先放一放，可以用「稍后」。',
  exceptAgreedTitle: (who: string, rule: string, name: string) =>
    `${who} 同意：${name} 的「${rule}」不算风险`,
  exceptEnd: '重新算作风险',
  exceptEndedTitle: (rule: string, name: string) => `${name}：${rule} 重新计算`,
  exceptEnded: '从现在起照常计分和提醒。',

  awayTitle: '休假已记下',
  away: (from: string, until: string) => `${from} 到 ${until} 不给你发提醒。`,
  awayOpen: (from: string) => `${from} 起不给你发提醒，直到你发「销假」。`,
  standIn: (name: string) => `你的提醒发给 ${name}；需要你审批的，${name} 可以代批。`,
  noStandIn: '没有写谁代班：提醒等你回来再发，危机投诉找你的经理。可以重发一次，写上「由 某某 代」。',
  standInTold: (name: string, from: string, until: string) => `${name} ${from} 到 ${until} 休假，由你代班。`,
  standInTitle: (name: string) => `请代 ${name}`,
  backTitle: '欢迎回来',
  back: '提醒照常发给你。',
  awayButton: '我回来了',
  awayHow: '请写上从哪天到哪天、谁代班，例如：休假 下周一 到 下周五 由 王浩 代。回来早了发「销假」。',
  awayPast: '这段日子已经过去了，请给今天或以后的日子。',
  awayWho: (names: string) => `代班的人可能是 ${names}，请写全名。`,
}
