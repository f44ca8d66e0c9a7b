import type { ComponentChildren, Ref } from 'preact'

interface Look {
  /** primary: the one main action of a screen; danger: destroys or cannot be undone. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  icon?: ComponentChildren
  /** The icon after the words: an arrow onwards. */
  iconAfter?: boolean | undefined
  /** As wide as its column: for the big choices on phones. */
  wide?: boolean | undefined
  children: ComponentChildren
}

interface ButtonProps extends Look {
  onClick?: ((event: MouseEvent) => unknown) | undefined
  type?: 'button' | 'submit' | undefined
  /** Working: keeps its place and focus, says so, and does nothing when pressed again. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  /** The name for screen readers where the word alone says too little: 'Hapus foto.jpg'. */
  label?: string | undefined
  /** Goes with the form to the server on pages without script. */
  name?: string | undefined
  value?: string | undefined
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  buttonRef?: Ref<HTMLButtonElement> | undefined
}

/** Something that is done here. */
export function Button({ look = 'secondary', type = 'button', busy = false, onClick, ...props }: ButtonProps) {
  return (
    <button
      class="button"
      type={type}
      data-look={look}
      data-wide={props.wide}
      data-icon-after={props.iconAfter}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      disabled={props.disabled}
      name={props.name}
      value={props.value}
      ref={props.buttonRef ?? null}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span class="button-wait" aria-hidden="true" /> : props.icon}
      {props.children}
    </button>
  )
}

interface ButtonLinkProps extends Look {
  href: string
  download?: string | undefined
  rel?: string | undefined
}

/** A link that looks like a button: the main way on from a page. */
export function ButtonLink({ look = 'secondary', wide, icon, iconAfter, children, ...link }: ButtonLinkProps) {
  return (
    <a class="button" data-look={look} data-wide={wide} data-icon-after={iconAfter} {...link}>
      {icon}
      {children}
    </a>
  )
}
