/** A list of small integers that grows: four bytes each, doubled when full. */
export type IntList = { items: Int32Array; size: number }

export function push(list: IntList, value: number): void {
  if (list.size === list.items.length) {
    const larger = new Int32Array(Math.max(4, list.size * 2))
    larger.set(list.items)
    list.items = larger
  }
  list.items[list.size++] = value
}

export function emptyList(): IntList {
  return { items: new Int32Array(2), size: 0 }
}

const SEED = 0x811c9dc5

/** One more character into a running 32-bit hash (FNV-1a); start with {@link startHash}. */
export function stepHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

export function startHash(): number {
  return SEED
}

export function hashOf(text: string): number {
  let hash = SEED
  for (let at = 0; at < text.length; at++) hash = stepHash(hash, text.charCodeAt(at))
  return hash
}

/**
 * Hash → values, several per hash, in three integer arrays: twelve bytes an entry, where a Map of strings costs about a hundred.
 * Different keys may share a hash: whoever reads compares the key itself.
 */
export type HashTable = {
  add(hash: number, value: number): void
  /** Calls `visit` with every value under `hash`. */
  each(hash: number, visit: (value: number) => void): void
  has(hash: number): boolean
}

export function createHashTable(expected: number): HashTable {
  let heads = new Int32Array(sizeFor(expected)).fill(-1)
  let hashes = new Int32Array(Math.max(16, expected))
  let values = new Int32Array(hashes.length)
  let nexts = new Int32Array(hashes.length)
  let size = 0

  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (heads.length - 1)

  function grow(): void {
    const length = size * 2
    hashes = resized(hashes, length)
    values = resized(values, length)
    nexts = resized(nexts, length)
    heads = new Int32Array(sizeFor(length)).fill(-1)
    for (let entry = 0; entry < size; entry++) link(entry)
  }

  function link(entry: number): void {
    const slot = slotOf(hashes[entry] ?? 0)
    nexts[entry] = heads[slot] ?? -1
    heads[slot] = entry
  }

  return {
    add(hash, value) {
      if (size === hashes.length) grow()
      hashes[size] = hash
      values[size] = value
      link(size)
      size++
    },
    each(hash, visit) {
      const wanted = hash | 0
      for (let entry = heads[slotOf(hash)] ?? -1; entry >= 0; entry = nexts[entry] ?? -1) {
        if (hashes[entry] === wanted) visit(values[entry] ?? 0)
      }
    },
    has(hash) {
      const wanted = hash | 0
      for (let entry = heads[slotOf(hash)] ?? -1; entry >= 0; entry = nexts[entry] ?? -1) {
        if (hashes[entry] === wanted) return true
      }
      return false
    },
  }
}

function sizeFor(entries: number): number {
  let size = 64
  while (size < entries) size *= 2
  return size
}

function resized(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(array)
  return larger
}
