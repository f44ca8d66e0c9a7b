import { useEffect, useState } from 'preact/hooks'
import { IconOffline } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

/** Whether the device says that it has a network. It may be wrong; a failed request is the proof. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}

/** Tells that the network is gone and that nothing written is lost. The live region is always there, so it is heard. */
export function OfflineBanner({ online }: { online: boolean }) {
  const t = useT()
  return (
    <div role="status">
      {!online && (
        <p class="offline">
          <IconOffline />
          <span>{t('ui.offline')}</span>
        </p>
      )}
    </div>
  )
}
