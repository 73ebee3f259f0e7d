package dev.kontor.money.bankcredit;

import dev.kontor.platform.money.Money;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a file that isn't read to its end yet, on the disk, packed: none may act before all
 * were seen, and the memory is others' too. Only the service's own user can read it.
 */
final class EntrySpool implements AutoCloseable {
  private final Path path;
  private final DataOutputStream out;
  private int count;

  EntrySpool() {
    try {
      path = Files.createTempFile("bank-credits", ".gz");
      out =
          new DataOutputStream(
              new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(path))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(BankEntry entry) {
    try {
      out.writeUTF(entry.kind().name());
      out.writeUTF(entry.account());
      out.writeLong(entry.amount().minor());
      out.writeUTF(entry.amount().currency());
      write(entry.reference());
      write(entry.remittance());
      write(entry.debtorName());
      write(entry.debtorAccount());
      out.writeUTF(entry.bookedOn().toString());
      out.writeUTF(entry.bankReference());
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives back all of them, in their order; none can be added any more. */
  void forEach(Consumer<BankEntry> taker) {
    try {
      out.close();
      try (var in =
          new DataInputStream(
              new BufferedInputStream(new GZIPInputStream(Files.newInputStream(path))))) {
        for (int i = 0; i < count; i++) {
          taker.accept(next(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return count;
  }

  private static BankEntry next(DataInputStream in) throws IOException {
    return new BankEntry(
        BankCreditKind.valueOf(in.readUTF()),
        in.readUTF(),
        Money.ofMinor(in.readLong(), in.readUTF()),
        read(in),
        read(in),
        read(in),
        read(in),
        LocalDate.parse(in.readUTF()),
        in.readUTF());
  }

  private void write(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static @Nullable String read(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
