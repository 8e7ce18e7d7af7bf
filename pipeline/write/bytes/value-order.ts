import type { ByteWriter } from './byte-writer.ts'

/** The number of values up to which insertion is quicker than a general sort. */
const MAX_INSERTED_VALUES = 16

/** The indexes from `first` up to `next`, in the order of their values' N-Triples lines, equal values once. */
export function sortedValues(writer: ByteWriter, first: number, next: number): number[] {
  return next - first > MAX_INSERTED_VALUES
    ? generallySorted(writer, first, next)
    : sortedByInsertion(writer, first, next)
}

function sortedByInsertion(writer: ByteWriter, first: number, next: number): number[] {
  const values = [first]
  for (let value = first + 1; value < next; value++) {
    let slot = values.length
    let order = writer.compareValues(values[slot - 1] as number, value)
    while (order > 0 && --slot > 0) order = writer.compareValues(values[slot - 1] as number, value)
    if (order === 0) continue
    for (let last = values.length; last > slot; last--) values[last] = values[last - 1] as number
    values[slot] = value
  }
  return values
}

function generallySorted(writer: ByteWriter, first: number, next: number): number[] {
  const compare = (one: number, other: number): number => writer.compareValues(one, other)
  const values = Array.from({ length: next - first }, (_, index) => first + index).sort(compare)
  return values.filter((value, rank) => rank === 0 || compare(values[rank - 1] as number, value) !== 0)
}
