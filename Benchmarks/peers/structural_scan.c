// How fast structure alone can be found on this machine: where fields end outside quotes, and nothing else. No strict
// quoting, no UTF-8, no digest, no lines, no keys; blocks are supposed to start outside quotes. It is no peer, since it
// answers nothing, but the floor that a reader can be measured against.
//
//   cc -O3 -march=native -pthread -o structural_scan structural_scan.c
//   structural_scan FILE THREADS
#include <fcntl.h>
#include <immintrin.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 256 << 10 };

static int file;
static size_t size;
static long claimed;

// One bit for each of 64 bytes that equals a character.
static inline uint64_t equal(const uint8_t *at, char sought) {
#if defined(__AVX512BW__)
  return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(at), _mm512_set1_epi8(sought));
#else
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    __m128i here = _mm_loadu_si128((const __m128i *)(at + 16 * part));
    bits |= (uint64_t)_mm_movemask_epi8(_mm_cmpeq_epi8(here, _mm_set1_epi8(sought))) << (16 * part);
  }
  return bits;
#endif
}

static inline uint64_t running_parity(uint64_t bits) {
#if defined(__PCLMUL__)
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)bits), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
#else
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
#endif
}

static void *scan(void *unused) {
  (void)unused;
  uint8_t *text = aligned_alloc(64, BLOCK + 64);
  uint32_t *ends = malloc((BLOCK + 64) * sizeof *ends);
  uint64_t total = 0;
  for (;;) {
    size_t start = (size_t)__sync_fetch_and_add(&claimed, 1) * BLOCK;
    if (start >= size) break;
    size_t count = size - start < BLOCK ? size - start : BLOCK;
    if (pread(file, text, count, (off_t)start) != (ssize_t)count) abort();
    memset(text + count, ' ', 64);
    uint64_t inside = 0;
    uint32_t found = 0;
    for (size_t at = 0; at < count; at += 64) {
      uint64_t within = running_parity(equal(text + at, '"')) ^ inside;
      inside = (uint64_t)((int64_t)within >> 63);
      uint64_t structure = (equal(text + at, ',') | equal(text + at, '\n')) & ~within;
      int here = __builtin_popcountll(structure);
      // Eight are written whether or not there are as many.
      for (int place = 0; place < 8 || place < here; place++) {
        ends[found + place] = (uint32_t)at + (uint32_t)__builtin_ctzll(structure | 1ULL << 63);
        structure &= structure - 1;
      }
      found += here;
    }
    total += found + ends[0];
  }
  free(ends);
  free(text);
  return (void *)(uintptr_t)total;
}

int main(int count, char **arguments) {
  struct stat status;
  if (count != 3 || (file = open(arguments[1], O_RDONLY)) < 0 || fstat(file, &status) != 0) {
    fputs("usage: structural_scan FILE THREADS\n", stderr);
    return 2;
  }
  size = (size_t)status.st_size;
  int threads = atoi(arguments[2]);
  pthread_t others[64];
  if (threads < 1 || threads > 64) return 2;
  for (int other = 1; other < threads; other++) pthread_create(&others[other], NULL, scan, NULL);
  uint64_t total = (uint64_t)(uintptr_t)scan(NULL);
  for (int other = 1; other < threads; other++) {
    void *result;
    pthread_join(others[other], &result);
    total += (uint64_t)(uintptr_t)result;
  }
  printf("%llu\n", (unsigned long long)total);
}
