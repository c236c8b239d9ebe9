/**
 * A value that was served inside the page.
 * @param {string} name
 */
export function byMeta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}
