/**
 * Building the page by hand. Everything that comes from people goes in as text, never as markup.
 */

/**
 * @typedef {Node | string | false | null | undefined} Child
 */

/**
 * An element with attributes and children. `true` sets an empty attribute, `false` and undefined none; `on…` adds a listener.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: Event) => void)>} attributes
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  fill(node, ...children)
  return node
}

/**
 * Replaces what is in a node.
 * @param {Element} node
 * @param {...Child} children
 */
export function fill(node, ...children) {
  node.replaceChildren(
    ...children.filter((child) => child !== false && child !== null && child !== undefined),
  )
}

/**
 * An element of the page's own HTML. Throws when it is not there: then page and script do not belong together.
 * @param {string} id
 */
export function byId(id) {
  const node = document.getElementById(id)
  if (!node) throw new Error(`the page has no #${id}`)
  return node
}

/**
 * Puts values into a sentence: `{n} unread`.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}

/** @param {string} text */
export function hidden(text) {
  return el('span', { class: 'hidden' }, text)
}

/**
 * The language of a text for the reader's font and voice.
 * @param {'zh' | 'en'} lang
 */
export function tagOf(lang) {
  return lang === 'zh' ? 'zh-CN' : 'en'
}
