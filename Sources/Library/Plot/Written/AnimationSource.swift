/// `matplotlib.animation`: frames one after another in a terminal.
enum AnimationSource {
  static let text = #"""
    import itertools as _itertools
    import warnings as _warnings
    import _plot_classes


    class AbstractMovieWriter:
        def __init__(self, fps=5, codec=None, bitrate=None, extra_args=None, metadata=None, **kwargs):
            self.fps = fps
        def setup(self, fig, outfile, dpi=None):
            self.fig, self.outfile = fig, outfile
        def grab_frame(self, **kwargs):
            pass
        def finish(self):
            _tell(self.outfile)
        def saving(self, fig, outfile, dpi=None, *args, **kwargs):
            self.setup(fig, outfile, dpi)
            return self
        def __enter__(self):
            return self
        def __exit__(self, *error):
            self.finish()
            return False
        @classmethod
        def isAvailable(cls):
            return True


    class PillowWriter(AbstractMovieWriter):
        pass


    class FFMpegWriter(AbstractMovieWriter):
        pass


    class ImageMagickWriter(AbstractMovieWriter):
        pass


    class HTMLWriter(AbstractMovieWriter):
        pass


    class _Writers(dict):
        def is_available(self, name):
            return name in self
        def list(self):
            return [*self]

    writers = _Writers(pillow=PillowWriter, ffmpeg=FFMpegWriter, imagemagick=ImageMagickWriter, html=HTMLWriter)


    def _tell(name):
        _warnings.warn(f'nabla writes no moving pictures: {name} was not written', stacklevel=3)


    class Animation:
        def __init__(self, fig, event_source=None, blit=False, interval=200, repeat=True):
            self._fig, self._interval = fig, interval
            self.event_source = _plot_classes.Inert()
            _plot_classes.attach(fig, self)
        def new_frame_seq(self):
            return iter(self._frames())
        def _prepare(self):
            pass
        def _play(self):
            """Every frame, each in place of the last one."""
            self._prepare()
            for frame in self.new_frame_seq():
                self._draw_frame(frame)
                _plot_classes.show_frame(self._fig, self._interval / 1000)
        def _run(self):
            self._prepare()
            count = 0
            for frame in self.new_frame_seq():
                self._draw_frame(frame)
                count += 1
            return count
        def save(self, filename, writer=None, fps=None, dpi=None, codec=None, bitrate=None, extra_args=None,
                 metadata=None, extra_anim=None, savefig_kwargs=None, *, progress_callback=None):
            self._run()
            if str(filename).endswith(('.png', '.svg')):
                self._fig.savefig(filename)
            else:
                _tell(filename)
        def to_jshtml(self, fps=None, embed_frames=True, default_mode=None):
            return f'<p>an animation of {self._run()} frames, of which the last one is shown</p>'
        def to_html5_video(self, embed_limit=None):
            return self.to_jshtml()
        def pause(self):
            pass
        def resume(self):
            pass


    class TimedAnimation(Animation):
        def __init__(self, fig, interval=200, repeat_delay=0, repeat=True, event_source=None, *args, **kwargs):
            super().__init__(fig, interval=interval)


    class FuncAnimation(TimedAnimation):
        def __init__(self, fig, func, frames=None, init_func=None, fargs=None, save_count=None, *,
                     cache_frame_data=True, **kwargs):
            for name in kwargs:
                if name not in ('interval', 'repeat', 'repeat_delay', 'blit', 'event_source'):
                    raise TypeError(f'FuncAnimation.__init__() got an unexpected keyword argument {name!r}')
            self._func = (lambda frame: func(frame, *fargs)) if fargs else func
            self._init = init_func
            self._given, self._count = frames, save_count
            super().__init__(fig, interval=kwargs.get('interval', 200))
        def _frames(self):
            frames = self._given
            if frames is None:
                return _itertools.islice(_itertools.count(), self._count or 100)
            if callable(frames):
                return _itertools.islice(frames(), self._count or 100)
            if isinstance(frames, int) or not hasattr(frames, '__iter__'):
                return range(int(frames))
            if not hasattr(frames, '__len__'):
                return _itertools.islice(frames, self._count or 100)
            return frames
        def _prepare(self):
            if self._init is not None:
                self._init()
        def _draw_frame(self, frame):
            self._func(frame)


    class ArtistAnimation(TimedAnimation):
        def __init__(self, fig, artists, *args, **kwargs):
            self._artists = list(artists)
            super().__init__(fig, interval=kwargs.get('interval', 200))
        def _frames(self):
            return self._artists
        def _draw_frame(self, frame):
            # Only the artists of one frame are seen at a time; in the end all of them stand there.
            pass

    """#
}
