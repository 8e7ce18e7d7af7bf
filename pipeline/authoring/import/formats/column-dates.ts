/** A day in figures whose order of day and month nothing tells by itself. */
const FIGURES = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/

/**
 * Opens the reading of days in a column of a table: where all days stand in figures and some are beyond 12 in one place alone, that place
 * is of days in all rows, and each day is given as `2024-05-03`. Any other value stays as it is.
 */
export function openColumnDates(values: readonly string[]): (value: string) => string {
  const found = values.map((value) => FIGURES.exec(value))
  const isBeyond = (group: 1 | 3): boolean => found.some((match) => Number(match?.[group]) > MONTHS)
  const isWhole = values.every((value, index) => value === '' || found[index] !== null)
  const [isDayFirst, isMonthFirst] = [isBeyond(1), isBeyond(3)]
  if (!isWhole || isDayFirst === isMonthFirst) return (value) => value
  return (value) =>
    value.replace(FIGURES, (_all, first: string, _mark, second: string, year: string) => {
      const [day, month] = isDayFirst ? [first, second] : [second, first]
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    })
}

const MONTHS = 12
