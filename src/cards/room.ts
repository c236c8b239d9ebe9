import type { Button, Item } from './card.ts'
import { linesOfItem } from './phone.ts'

/**
 * Fills a message up to so many phone lines of `columns` half-width columns and so many buttons. What finds no room is left out, and the
 * caller folds it; `said` is what stands in the message, and nothing else.
 */
export class Room<Said> {
  readonly items: Item[] = []
  readonly said: Said[] = []
  /** Phone lines that are free. */
  left: number
  private buttons: number
  private readonly columns: number
  private kept = 0

  constructor(lines: number, buttons: number, columns: number) {
    this.left = lines
    this.buttons = buttons
    this.columns = columns
  }

  /** Lines that something else of the message takes. */
  take(lines: number): void {
    this.left -= lines
  }

  /** Keeps lines free for what must follow, until it is called again. */
  keep(lines: number): void {
    this.kept = lines
  }

  /** Adds an item if it has room, with as many of its buttons as the message may still have; an empty message takes any. */
  add(item: Item, said: readonly Said[], buttons: readonly Button[] = []): boolean {
    const height = linesOfItem(item, this.columns)
    if (height > this.left - this.kept && this.items.length > 0) return false
    const own = buttons.slice(0, this.buttons)
    this.buttons -= own.length
    this.left -= height
    this.items.push(own.length > 0 ? { ...item, buttons: own } : item)
    this.said.push(...said)
    return true
  }
}
