// The first loads as rows of the table.
import {
  BUDGETS,
  type Load,
  loadConsole,
  loadEverything,
  loadForm,
  loadHome,
  loadPrefetched,
  loadReport,
  SLOW_LINE,
  timeForm,
} from './sizes.ts'
import { kilobytes, type Row } from './table.ts'
import { say, type World } from './world.ts'

export async function measureLoads(world: World): Promise<Row[]> {
  say('first loads in Chromium')
  const browser = await world.browser()
  const { origin } = await world.demo()
  const [home, form] = [await loadHome(browser, origin), await loadForm(browser, origin)]
  const everything = await loadEverything(browser, origin)
  const prefetched = await loadPrefetched(browser, origin)
  const seconds = await timeForm(browser, origin)
  const [report, console] = [await loadReport(browser, origin), await loadConsole(browser, origin)]
  const besides = (load: Load, what: string) => (load.besides > 0 ? `, ${what} ${kilobytes(load.besides)}` : '')
  const limit = (form.bytes * 8) / SLOW_LINE.kilobits / 1000 + SLOW_LINE.latency / 1000
  return [
    rowOf('home page: HTML and CSS', home, besides(home, 'pictures besides'), 529, BUDGETS.page),
    rowOf('prefetched by the home page for the form', prefetched, '', 0, BUDGETS.prefetch),
    rowOf('report form usable, cryptography held back', form, '', 0, BUDGETS.form),
    {
      what: `report form usable on ${SLOW_LINE.latency} ms and ${SLOW_LINE.kilobits} kbit/s, pressed through without reading`,
      measured: `${seconds.toFixed(1)} s`,
      beside: `the line alone, for these bytes in one answer: ${limit.toFixed(1)} s`,
      budget: '',
      met: null,
    },
    rowOf(
      'everything needed to send a report, other parts held back',
      report,
      besides(report, 'of it answers of the API'),
      801,
      BUDGETS.report,
    ),
    rowOf('the whole form, which every phone loads', everything, '', 0, BUDGETS.everything),
    rowOf(
      'console until the first case is open: program',
      console,
      besides(console, 'cases and keys besides'),
      0,
      BUDGETS.console,
    ),
  ]
}

function rowOf(what: string, load: Load, more: string, peer: number, limit: number): Row {
  return {
    what,
    measured: `${kilobytes(load.bytes)}, ${load.requests} requests${more}`,
    beside: peer > 0 ? `GlobaLeaks 5.0.95: ${peer} KB (measured earlier)` : '',
    budget: `≤ ${kilobytes(limit)}`,
    met: load.bytes <= limit,
  }
}
