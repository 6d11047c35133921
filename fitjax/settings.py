"""Every setting, with its default and what it does. Read from the environment (FITJAX_…) anew at each call."""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[1]


class Settings(BaseSettings):
    """Everything a user owns lives under `home`; deleting that folder is a full reset."""

    model_config = SettingsConfigDict(env_prefix="FITJAX_", extra="ignore")

    home: Path = Field(default=Path("~/.fitjax"), description="database, uploaded originals, models, job logs")
    database_url: str = Field(
        default="", description="another database than SQLite under home, such as postgresql+psycopg://…"
    )
    language: Literal["en", "zh"] = Field(default="en", description="language before a user has chosen one")
    host: str = Field(default="127.0.0.1", description="address the web app listens on")
    port: int = Field(default=8501, ge=1, le=65535, description="port of the web app")
    base_model_dir: Path = Field(default=ROOT / "data" / "models" / "fitjax-base", description="the shipped model")
    sample_dir: Path = Field(default=ROOT / "data" / "sample", description="the sample athlete's files")

    def model_post_init(self, _: object) -> None:
        self.home = self.home.expanduser().absolute()

    @property
    def url(self) -> str:
        return self.database_url or f"sqlite:///{self.home / 'fitjax.db'}"

    @property
    def uploads_dir(self) -> Path:
        return self.home / "uploads"

    @property
    def staging_dir(self) -> Path:
        return self.home / "staging"

    @property
    def streams_dir(self) -> Path:
        return self.home / "streams"

    @property
    def models_dir(self) -> Path:
        return self.home / "models"

    @property
    def runs_dir(self) -> Path:
        return self.home / "runs"

    @property
    def logs_dir(self) -> Path:
        return self.home / "logs"

    @property
    def jax_cache_dir(self) -> Path:
        return self.home / "jax-cache"

    @property
    def queue_path(self) -> Path:
        return self.home / "queue.db"


def get_settings() -> Settings:
    return Settings()
