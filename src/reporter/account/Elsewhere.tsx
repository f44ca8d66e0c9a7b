import { useEffect } from 'preact/hooks'
import { addressOfHost } from '../../domain/address.ts'
import { ActionBar, Button, ButtonLink, Loading, Notice } from '../core/components.ts'
import { checkKeys } from '../core/failures.ts'
import { useWords } from '../core/language.ts'
import { go, keyCheck } from '../core/state.ts'

/** Where to send reports about this Inspectorate: the other organisation that the signed statement names. */
export function Elsewhere() {
  const t = useWords()
  const check = keyCheck.value
  useEffect(() => {
    void checkKeys()
  }, [])
  function checkAgain() {
    keyCheck.value = { state: 'checking' }
    void checkKeys()
  }
  const back = (
    <ActionBar>
      <Button onClick={() => go({ at: 'office' })}>{t('action.back')}</Button>
    </ActionBar>
  )
  if (check.state === 'checking') return <Loading text={t('reporter.footer.checking')} />
  // Only the signed statement may say that there is no such organisation.
  if (check.state !== 'checked') {
    return (
      <>
        <h1>{t('reporter.elsewhere.title')}</h1>
        <Notice tone="warning" announce>
          <p>{t('reporter.footer.offline')}</p>
          <Button onClick={checkAgain}>{t('action.retry')}</Button>
        </Notice>
        {back}
      </>
    )
  }
  const { elsewhere } = check.organization.statement
  const address = elsewhere ? addressOfHost(elsewhere.host, location.href) : null
  return (
    <>
      <h1>{t(address ? 'reporter.elsewhere.title' : 'reporter.elsewhere.none.title')}</h1>
      {address && elsewhere ? (
        <>
          <p>{t('reporter.elsewhere.text')}</p>
          <ButtonLink look="primary" wide href={`${address}lapor`} rel="noreferrer">
            {t('reporter.elsewhere.link', { host: elsewhere.host })}
          </ButtonLink>
          <p class="muted">{t('reporter.elsewhere.next')}</p>
        </>
      ) : (
        <p>{t('reporter.elsewhere.none.text')}</p>
      )}
      {back}
    </>
  )
}
