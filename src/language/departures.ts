/** Words that say somebody is no longer there, in front of or behind their name. */
const GONE =
  /离职|离开了?公司|已经?走了|调走|调任|调离|退休|辞职|跳槽|不在(?:那|这)?(?:里|边|儿)?了|has left|have left|left the company|no longer (?:there|with)|resigned|retired|moved on|was replaced/iu

/** Words between a name and what is said of it, in letters. */
const NEAR = 12

/** Of these people those of whom a text says that they have left: the words stand right behind the name, or before it in one clause. */
export function saidToHaveLeft(text: string, names: readonly string[]): string[] {
  return names.filter((name) => {
    const called = name.replace(/[（(].*$/u, '').trim()
    return text.split(/[，。；;！!？?,.\n]/u).some((clause) => {
      const at = called ? clause.indexOf(called) : -1
      if (at < 0) return false
      const behind = clause.slice(at + called.length, at + called.length + NEAR + 20)
      const found = GONE.exec(behind)
      return (
        found !== null && found.index <= NEAR && !/没有?$|不会$|not $|未$/u.test(behind.slice(0, found.index))
      )
    })
  })
}
