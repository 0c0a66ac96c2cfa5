import type { Services } from '../actions/services';
import type { AudioInput } from '../capture/audio-input';
import { Microphones } from '../capture/microphone';
import { Recorder } from '../capture/recorder';
import { keepStorage, storageWarning } from '../persist/storage-check';
import { SILENCE_DBFS } from '../shared/capture-messages';
import type { Scope } from '../shared/scope';
import { type SessionStore, SILENT_LEVEL } from '../store/session';
import type { TakeRun } from './take-run';
import type { Takes } from './takes';
import { type Told, tellPerson } from './tell';

/** Opens inputs, shows their level, and makes takes of what they hear. At most one input is open at a time. */
export function createRecordingService(
  store: SessionStore,
  takes: Takes,
  workletUrl: string,
  tell: Told,
  scope: Scope,
): Services['recording'] {
  const microphones = new Microphones(navigator.mediaDevices);
  let recorder: Recorder | null = null;
  let run: TakeRun | null = null;

  const close = () => {
    recorder?.close();
    recorder = null;
    store.setState(({ input }) => ({
      input: { ...input, open: false, level: { ...SILENT_LEVEL, clipped: input.level.clipped } },
    }));
  };

  const listen = async (open: () => Promise<AudioInput>): Promise<Recorder> => {
    close();
    const opened = await Recorder.open(await open(), { workletUrl, isolated: crossOriginIsolated });
    recorder = opened;
    opened.onLevel(({ peakDbfs, rmsDbfs, clipped }) =>
      store.setState(({ input }) => ({
        input: {
          ...input,
          level: {
            peakDb: peakDbfs <= SILENCE_DBFS ? -Infinity : peakDbfs,
            rmsDb: rmsDbfs <= SILENCE_DBFS ? -Infinity : rmsDbfs,
            clipped: input.level.clipped || clipped,
          },
        },
      })),
    );
    opened.onLost((error) => {
      tellPerson(store, error);
      void stop().finally(close);
    });
    store.setState(({ input }) => ({ input: { ...input, open: true, level: SILENT_LEVEL } }));
    // Names of devices are told only once access is granted.
    void tell(refreshDevices);
    return opened;
  };

  const refreshDevices = async () => {
    const devices = (await microphones.list()).map(({ deviceId, label }) => ({ id: deviceId, label }));
    store.setState(({ input }) => ({
      input: {
        ...input,
        devices,
        selectedId: devices.some((device) => device.id === input.selectedId) ? input.selectedId : null,
      },
    }));
  };

  const openMicrophone = () => microphones.open(store.getState().input.selectedId);

  const startWith = async (open: () => Promise<AudioInput>) => {
    if (store.getState().activity.kind !== 'idle') return;
    store.setState({ activity: { kind: 'opening-microphone' } });
    try {
      const opened = await listen(open);
      // At once: whoever pressed Record has begun to play.
      const { sampleRateHz, source } = opened.start();
      run = takes.begin({
        name: takes.nextName(),
        sampleRateHz,
        source,
        mode: 'live',
        durationSeconds: null,
        undoLabel: 'Record',
      });
      // A take that ends by itself (the engine's worker died) ends the recording with it.
      const begun = run;
      void begun.ended.then(() => {
        if (run === begun) close();
      });
      const warning = await storageWarning(navigator.storage, sampleRateHz);
      if (warning) tellPerson(store, warning);
    } catch (error) {
      close();
      store.setState({ activity: { kind: 'idle' } });
      throw error;
    }
  };

  const stop = async () => {
    const ending = run;
    run = null;
    if (!ending || !recorder?.recording) return;
    await recorder.stop();
    close();
    ending.finish();
    await ending.ended;
    // Asked once there is something to lose.
    await keepStorage(navigator.storage);
  };

  scope.add(close);
  scope.add(microphones.onChange(() => void tell(refreshDevices)));
  void tell(refreshDevices);

  return {
    start: () => tell(() => startWith(openMicrophone)).then(() => undefined),
    startTabAudio: () => tell(() => startWith(() => microphones.openTabAudio())).then(() => undefined),
    canRecordTab: microphones.canShareTabAudio,
    stop: () => tell(stop).then(() => undefined),
    selectDevice: async (deviceId) => {
      store.setState(({ input }) => ({ input: { ...input, selectedId: deviceId } }));
      if (recorder && !recorder.recording) await tell(() => listen(openMicrophone));
    },
    setMonitoring: async (on) => {
      if (on) await tell(() => listen(openMicrophone));
      else close();
    },
    clearClip: () =>
      store.setState(({ input }) => ({ input: { ...input, level: { ...input.level, clipped: false } } })),
  };
}
