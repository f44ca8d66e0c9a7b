/** The safe house: a hipped roof, a lit window, a door like a keyhole, and a letter on its way to it. */
export function House({ label }: { label: string }) {
  return (
    <svg class="house" viewBox="0 0 400 300" role="img" aria-label={label}>
      <path class="house-ground" d="M8 270h384" />
      <path class="house-wall" d="M86 148h228v122H86z" />
      <path class="house-roof" d="M152 42h96l44 70 60 38H48l60-38Z" />
      <path d="M108 112h184M138 64h124M122 88h156" />
      <path class="house-lamp" d="M112 178h44v44h-44zM244 178h44v44h-44z" />
      <path d="M112 200h44M134 178v44M244 200h44M266 178v44" />
      <path class="house-door" d="M200 178a21 21 0 0 1 12 38l7 54h-38l7-54a21 21 0 0 1 12-38Z" />
      <path class="house-paper" d="M176 270h48l10 12h-68Z" />
      <path d="M86 232h82M232 232h82" />
      <g class="house-letter">
        <path class="house-paper" d="M18 214h50v34H18z" />
        <path d="M18 215l25 18 25-18" />
        <path class="house-way" d="M76 240c30 10 60 14 96 12" />
      </g>
      <path
        class="house-leaf"
        d="M346 270v-44M346 246c-16 0-20-10-20-20 14 0 20 8 20 20ZM346 236c0-14 8-20 20-20 0 12-6 20-20 20Z"
      />
    </svg>
  )
}
