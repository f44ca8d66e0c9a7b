const TIMES = 60

/**
 * Who reads this and when, all over the content: a photograph of the screen shows it too. Drawn by the
 * style sheet, so that it is neither read out nor copied with the text.
 */
export function Watermark({ text }: { text: string }) {
  return (
    <div class="identity-mark" aria-hidden="true">
      {Array.from({ length: TIMES }, (_, at) => (
        <span key={at} data-text={text} />
      ))}
    </div>
  )
}
