import type { FunctionComponent } from 'preact'

/**
 * Makes one icon from its strokes. Each icon is its own export, so that a program ships only those that it shows.
 * Screen readers skip icons: there is always a word beside them. The size is for browsers too old for the style sheets,
 * where an icon would fill the screen; the sheets always set their own.
 */
function icon(strokes: string): FunctionComponent {
  return () => (
    <svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes} />
    </svg>
  )
}

const circle = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'
const sheet = 'M14 3H6v18h12V7Zm0 0v4h4'

/** The whistle, after which the software is named. */
export const IconWhistle = /* @__PURE__ */ icon(
  'M20.5 9H9a5.5 5.5 0 1 0 5.3 4H20.5V9ZM11 14.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM15 9V6M18 5l1-2M12 5l-1-2',
)
export const IconWrite = /* @__PURE__ */ icon('M4 20l1-4L16.5 4.5a2 2 0 0 1 3 3L8 19l-4 1ZM14 7l3 3')
export const IconKey = /* @__PURE__ */ icon('M12 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM12 12h9v4M17 12v3')
export const IconLock = /* @__PURE__ */ icon('M5 11h14v9H5ZM8 11V8a4 4 0 0 1 8 0v3M12 15v2')
export const IconUnlock = /* @__PURE__ */ icon('M5 11h14v9H5ZM8 11V7a4 4 0 0 1 7.7-1.5M12 15v2')
export const IconShield = /* @__PURE__ */ icon('M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6ZM9 12l2 2 4-4')
export const IconClock = /* @__PURE__ */ icon(`${circle}M12 7v5l3 2`)
export const IconCheck = /* @__PURE__ */ icon('M5 12.5l4.5 4.5L19 7.5')
export const IconCross = /* @__PURE__ */ icon('M6 6l12 12M18 6L6 18')
export const IconInfo = /* @__PURE__ */ icon(`${circle}M12 11v5M12 7.5v.5`)
export const IconWarning = /* @__PURE__ */ icon('M12 4L2.5 20h19ZM12 10v4M12 16.7v.3')
export const IconDanger = /* @__PURE__ */ icon('M8 3h8l5 5v8l-5 5H8l-5-5V8ZM12 8v5M12 15.7v.3')
export const IconQuestion = /* @__PURE__ */ icon(`${circle}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.2v.3`)
export const IconNext = /* @__PURE__ */ icon('M5 12h14M13 6l6 6-6 6')
export const IconBack = /* @__PURE__ */ icon('M19 12H5M11 6l-6 6 6 6')
export const IconDown = /* @__PURE__ */ icon('M6 9l6 6 6-6')
export const IconUp = /* @__PURE__ */ icon('M6 15l6-6 6 6')
export const IconExit = /* @__PURE__ */ icon('M13 4H5v16h8M10 12h11M17 8l4 4-4 4')
export const IconFile = /* @__PURE__ */ icon(sheet)
export const IconReport = /* @__PURE__ */ icon(`${sheet}M9 11h6M9 14h6M9 17h4`)
export const IconPicture = /* @__PURE__ */ icon('M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15.5 8.5v.3')
export const IconSound = /* @__PURE__ */ icon('M4 10v4M8 7v10M12 4v16M16 8v8M20 10v4')
export const IconVideo = /* @__PURE__ */ icon('M3 6h12v12H3ZM15 11l6-3v8l-6-3')
export const IconClip = /* @__PURE__ */ icon(
  'M18 11l-6.5 6.5a3.5 3.5 0 0 1-5-5l8-8a2.4 2.4 0 0 1 3.4 3.4l-8 8a1.2 1.2 0 0 1-1.7-1.7L15 7.5',
)
export const IconLetter = /* @__PURE__ */ icon('M3 6h18v12H3ZM3 7l9 6 9-6')
export const IconPerson = /* @__PURE__ */ icon('M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4 21c.5-4 3.5-6 8-6s7.5 2 8 6')
export const IconPeople = /* @__PURE__ */ icon(
  'M12 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM2.5 20c.4-3.5 2.5-5.5 6.5-5.5s6.1 2 6.5 5.5M15.5 5.2a3 3 0 0 1 0 5.6M17.5 14.8c2.4.7 3.7 2.5 4 5.2',
)
export const IconPlace = /* @__PURE__ */ icon(
  'M12 21c-4-4.5-6.5-7.5-6.5-11a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.5-6.5 11ZM14 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
)
export const IconCalendar = /* @__PURE__ */ icon('M4 6h16v14H4ZM4 10h16M8 3.5V8M16 3.5V8')
export const IconReason = /* @__PURE__ */ icon('M9 18h6M10 21h4M9 18c0-2-3-4-3-8a6 6 0 0 1 12 0c0 4-3 6-3 8')
export const IconWay = /* @__PURE__ */ icon(
  'M8 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM20 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM8 6h8a3 3 0 0 1 0 6H8a3 3 0 0 0 0 6h8',
)
export const IconSearch = /* @__PURE__ */ icon('M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0ZM15.5 15.5L21 21')
export const IconFilter = /* @__PURE__ */ icon('M4 6h16M7 12h10M10 18h4')
export const IconPrint = /* @__PURE__ */ icon('M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z')
export const IconCopy = /* @__PURE__ */ icon('M9 9h11v11H9ZM15 9V4H4v11h5')
export const IconDownload = /* @__PURE__ */ icon('M12 4v11M7 11l5 5 5-5M4 20h16')
export const IconRemove = /* @__PURE__ */ icon('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5')
export const IconPlus = /* @__PURE__ */ icon('M12 5v14M5 12h14')
export const IconMinus = /* @__PURE__ */ icon('M5 12h14')
export const IconEye = /* @__PURE__ */ icon(
  'M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12ZM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
)
export const IconVault = /* @__PURE__ */ icon(
  'M4 4h16v15H4ZM6 19v2M18 19v2M15 11.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM12 6.5v2M12 14.5v2M7 11.5h2M15 11.5h2',
)
export const IconArchive = /* @__PURE__ */ icon('M3 5h18v4H3ZM5 9v11h14V9M10 13h4')
export const IconOffline = /* @__PURE__ */ icon(
  'M4 4l16 16M2.5 9.5A14 14 0 0 1 7 6.8M11 6a14 14 0 0 1 10.5 3.5M6 13.5a9 9 0 0 1 3.5-2.1M15.5 12a9 9 0 0 1 2.5 1.5M12 18v.3',
)
export const IconRetry = /* @__PURE__ */ icon('M20 12a8 8 0 1 1-2.5-5.8L20 8.5M20 4v4.5h-4.5')
export const IconChart = /* @__PURE__ */ icon('M4 20h16M7 20v-7M12 20V5M17 20v-10')
export const IconSettings = /* @__PURE__ */ icon(
  'M4 7h9M17 7h3M4 17h3M11 17h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
)
export const IconHome = /* @__PURE__ */ icon('M3.5 11.5L12 4l8.5 7.5M6 10v10h12V10M10 20v-6h4v6')
export const IconPhone = /* @__PURE__ */ icon('M5 4h4l2 5-2.5 1.5a12 12 0 0 0 5 5L15 13l5 2v4c-8 1.5-16.5-6.5-15-15Z')
