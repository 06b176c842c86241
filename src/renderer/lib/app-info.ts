import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/bridge';
import { answered, bridge } from './bridge';

type AppInfo = Extract<Awaited<ReturnType<Bridge['app']['info']>>, { ok: true }>['value'];

/** What this Tenantry is and runs on; undefined until main has said it. */
export function useAppInfo(): AppInfo | undefined {
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    let gone = false;
    void answered(bridge.app.info({})).then((answer) => {
      if (!gone && answer.ok) setInfo(answer.value);
    });
    return () => {
      gone = true;
    };
  }, []);
  return info;
}
