import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { readScores, SELF_TEST_SIDES } from '../../src/domain/learn.ts'
import { learnWords, selfTestFormCard } from '../../src/learn/cards.ts'
import { ownDay } from '../../src/learn/lesson.ts'
import { whereOn } from '../../src/learn/off.ts'
import { ownResult } from '../../src/learn/show-result.ts'
import { keepSelfTest, selfTestsOf } from '../../src/learn/store.ts'

/**
 * `self-test`, `自检`: how I rated myself, or the form where I never did; with twelve scores behind it they are kept (S88). Nobody else ever
 * sees it. Throws UserError for eleven scores, or a score on another scale.
 */
export const showSelfTest = whereOn(async ({ person, lang, text, fields }, work) => {
  if (fields['form'] === 'yes')
    return { card: selfTestFormCard({ values: {}, problems: {} }, lang), delivery: 'private' }
  if (/^(?:删除|删掉|删了|delete|remove|drop)$/iu.test(text.trim())) {
    const day = (await selfTestsOf(work, person.id))
      .map((each) => each.day)
      .sort()
      .at(-1)
    if (day) return { forward: { intent: 'self-test.drop', text: '', fields: { day } } }
  }
  const typed = text.split(/[\s,，、;；/]+/u).filter(Boolean)
  if (typed.length > 0) {
    const scores = readScores(typed)
    if ('problem' in scores)
      throw new UserError(
        bilingual(learnWords, ({ selfTest, sides }, language) => {
          const names = SELF_TEST_SIDES.map((side) => sides[side])
          return scores.problem === 'count'
            ? selfTest.count(scores.came, names.join(language === 'zh' ? '、' : ', '))
            : selfTest.range(names[scores.at] ?? String(scores.at + 1), scores.said)
        }),
      )
    await keepSelfTest(work, person.id, { day: ownDay(work, person), scores })
  }
  return { card: await ownResult(work, person.id, lang), delivery: 'private' }
})
