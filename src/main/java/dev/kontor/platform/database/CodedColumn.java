package dev.kontor.platform.database;

import dev.kontor.platform.text.Coded;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Keeps fixed values in columns of entities by their codes. */
public abstract class CodedColumn<E extends Enum<E> & Coded>
    implements AttributeConverter<E, String> {
  private final Class<E> type;

  protected CodedColumn(Class<E> type) {
    this.type = type;
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable E value) {
    return value == null ? null : value.code();
  }

  @Override
  public @Nullable E convertToEntityAttribute(@Nullable String code) {
    return code == null ? null : Coded.of(type, code);
  }
}
