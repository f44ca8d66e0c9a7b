import { useEffect, useState } from 'preact/hooks'
import { IconOffline } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

/** Whether the device says that it has a network. It may be wrong; only a failed request proves it. */
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

/** Says that the network is gone and nothing written is lost. The live region always exists, so that it is read out. */
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
