import { tagOf } from './dom.js'
import { me, state } from './state.js'

/** Times as the company's clock shows them, in the reader's language. */

/**
 * @param {string} instant ISO
 * @param {Intl.DateTimeFormatOptions} how
 */
function format(instant, how) {
  const options = { ...how, timeZone: state.start.zone }
  return new Intl.DateTimeFormat(me().lang === 'zh' ? 'zh-CN' : 'en-GB', options).format(new Date(instant))
}

/** `08:30` @param {string} instant */
export function clockTime(instant) {
  return format(instant, { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** `6月1日周一`, `Mon 1 June` @param {string} instant */
export function dayName(instant) {
  return format(instant, { month: 'long', day: 'numeric', weekday: 'short' })
}

/** Day and time together. @param {string} instant */
export function dayAndTime(instant) {
  return `${dayName(instant)} ${clockTime(instant)}`
}

export function pageLang() {
  return tagOf(me().lang)
}
