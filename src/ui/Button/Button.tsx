import type { ComponentChildren, Ref } from 'preact'
import { keyOf } from '../translated.ts'

interface Look {
  /** primary: the one main action of a screen; danger: destroys or cannot be undone. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  icon?: ComponentChildren
  /** Puts the icon after the text: an arrow onwards. */
  iconAfter?: boolean | undefined
  /** As wide as its column: for the large choices on phones. */
  wide?: boolean | undefined
  children: ComponentChildren
}

interface ButtonProps extends Look {
  onClick?: ((event: MouseEvent) => unknown) | undefined
  type?: 'button' | 'submit' | undefined
  /** Working: keeps its place and focus, says so, and ignores further presses. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  /** The name for screen readers if the visible text alone says too little: 'Hapus foto.jpg'. */
  label?: string | undefined
  /** Sent to the server with the form on pages without script. */
  name?: string | undefined
  value?: string | undefined
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  buttonRef?: Ref<HTMLButtonElement> | undefined
}

/** A button for something that happens on this page. */
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
      {typeof props.children === 'string' ? <span key={keyOf(props.children)}>{props.children}</span> : props.children}
    </button>
  )
}

interface ButtonLinkProps extends Look {
  href: string
  download?: string | undefined
  rel?: string | undefined
}

/** A link that looks like a button: the main way to the next page. */
export function ButtonLink({ look = 'secondary', wide, icon, iconAfter, children, ...link }: ButtonLinkProps) {
  return (
    <a class="button" data-look={look} data-wide={wide} data-icon-after={iconAfter} {...link}>
      {icon}
      {children}
    </a>
  )
}
