// The two loops that PyTorch is too slow for: the recurrence of the SRU with its gradient, and Eisner's
// algorithm. Compiled by kernels.py. Tokens of all sentences lie one after the other; `offsets` holds where
// each sentence begins, closed by the number of tokens, so no padding is computed.

#include <stdlib.h>
#include <string.h>

static const float LOWEST = -1e30f;  // fast arithmetic knows no infinity

#ifndef HALF
#define HALF 128
#endif

enum { WIDTH = 2 * HALF, PARTS = 3 * HALF };

// exp for arguments within ±30: 2^whole · polynomial(rest), to about 2e-7. Plain arithmetic, which the
// compiler turns into vector instructions; the library's expf would take most of the training's time.
static inline float exponential(float x) {
  const float scaled = x * 1.44269504f;
  const int whole = (int)(scaled + 128.5f) - 128;
  const float rest = scaled - (float)whole;  // within ±0.5
  const float power =
      1.0f +
      rest * (0.69314718f +
              rest * (0.24022651f + rest * (0.055504109f + rest * (0.0096181291f + rest * 0.0013398f))));
  union {
    int bits;
    float value;
  } two = {(whole + 127) << 23};
  return power * two.value;
}

static inline float sigmoid(float x) {
  x = x > 30.0f ? 30.0f : x < -30.0f ? -30.0f : x;
  return 1.0f / (1.0f + exponential(-x));
}

// cells, forget, reset: [tokens][WIDTH], kept for the gradient.
static void forward_direction(const float* restrict u, const float* restrict x, const float* restrict vf,
                              const float* restrict bf, const float* restrict vr, const float* restrict br,
                              long first, long count, int direction, float* restrict h, float* restrict cells,
                              float* restrict forget, float* restrict reset) {
  float previous[HALF];
  memset(previous, 0, sizeof previous);
  const int shift = direction * HALF;
  for (long step = 0; step < count; ++step) {
    const long t = first + (direction ? count - 1 - step : step);
    const float* restrict row = u + t * 2 * PARTS + direction * PARTS;
    const long at = t * WIDTH + shift;
    for (int j = 0; j < HALF; ++j) {
      const float f = sigmoid(row[HALF + j] + vf[shift + j] * previous[j] + bf[shift + j]);
      const float r = sigmoid(row[2 * HALF + j] + vr[shift + j] * previous[j] + br[shift + j]);
      const float c = f * previous[j] + (1.0f - f) * row[j];
      forget[at + j] = f;
      reset[at + j] = r;
      cells[at + j] = c;
      h[at + j] = r * c + (1.0f - r) * x[at + j];
      previous[j] = c;
    }
  }
}

void sru_forward(const float* restrict u, const float* restrict x, const float* restrict vf,
                 const float* restrict bf, const float* restrict vr, const float* restrict br,
                 const long* restrict offsets, long sentences, float* restrict h, float* restrict cells,
                 float* restrict forget, float* restrict reset) {
  for (long s = 0; s < sentences; ++s)
    for (int direction = 0; direction < 2; ++direction)
      forward_direction(u, x, vf, bf, vr, br, offsets[s], offsets[s + 1] - offsets[s], direction, h, cells,
                        forget, reset);
}

static void backward_direction(const float* restrict u, const float* restrict x, const float* restrict vf,
                               const float* restrict vr, const float* restrict cells,
                               const float* restrict forget, const float* restrict reset,
                               const float* restrict gh, long first, long count, int direction,
                               float* restrict gu, float* restrict gx, float* restrict gvf,
                               float* restrict gbf, float* restrict gvr, float* restrict gbr) {
  static const float zero[HALF];
  float carry[HALF];
  memset(carry, 0, sizeof carry);
  const int shift = direction * HALF;
  for (long step = count - 1; step >= 0; --step) {
    const long t = first + (direction ? count - 1 - step : step);
    const long before = direction ? t + 1 : t - 1;
    const float* restrict previous = step ? cells + before * WIDTH + shift : zero;
    const float* restrict row = u + t * 2 * PARTS + direction * PARTS;
    float* restrict out = gu + t * 2 * PARTS + direction * PARTS;
    const long at = t * WIDTH + shift;
    for (int j = 0; j < HALF; ++j) {
      const float f = forget[at + j], r = reset[at + j], g = gh[at + j];
      const float gc = g * r + carry[j];
      const float dr = g * (cells[at + j] - x[at + j]) * r * (1.0f - r);
      const float df = gc * (previous[j] - row[j]) * f * (1.0f - f);
      gx[at + j] = g * (1.0f - r);
      out[j] = gc * (1.0f - f);
      out[HALF + j] = df;
      out[2 * HALF + j] = dr;
      gvf[shift + j] += df * previous[j];
      gvr[shift + j] += dr * previous[j];
      gbf[shift + j] += df;
      gbr[shift + j] += dr;
      carry[j] = gc * f + df * vf[shift + j] + dr * vr[shift + j];
    }
  }
}

void sru_backward(const float* restrict u, const float* restrict x, const float* restrict vf,
                  const float* restrict vr, const float* restrict cells, const float* restrict forget,
                  const float* restrict reset, const float* restrict gh, const long* restrict offsets,
                  long sentences, float* restrict gu, float* restrict gx, float* restrict gvf,
                  float* restrict gbf, float* restrict gvr, float* restrict gbr) {
  for (long s = 0; s < sentences; ++s)
    for (int direction = 0; direction < 2; ++direction)
      backward_direction(u, x, vf, vr, cells, forget, reset, gh, offsets[s], offsets[s + 1] - offsets[s],
                         direction, gu, gx, gvf, gbf, gvr, gbr);
}

// Eisner. scores: [n][n + 1], row = dependent (0-based), column 0 = ROOT, column h + 1 = token h.
// complete[dir][i][j], open[dir][i][j] for i <= j; dir 1: the head is i, dir 0: the head is j.
typedef struct {
  long n;
  float *complete[2], *open[2];
  int *complete_split[2], *open_split[2];
} Chart;

static void unfold_complete(const Chart* chart, long i, long j, int right, int* heads);

static void unfold_open(const Chart* chart, long i, long j, int right, int* heads) {
  const int k = chart->open_split[right][i * chart->n + j];
  if (right)
    heads[j] = (int)i + 1;
  else
    heads[i] = (int)j + 1;
  unfold_complete(chart, i, k, 1, heads);
  unfold_complete(chart, k + 1, j, 0, heads);
}

static void unfold_complete(const Chart* chart, long i, long j, int right, int* heads) {
  if (i == j) return;
  const int k = chart->complete_split[right][i * chart->n + j];
  if (right) {
    unfold_open(chart, i, k, 1, heads);
    unfold_complete(chart, k, j, 1, heads);
  } else {
    unfold_complete(chart, i, k, 0, heads);
    unfold_open(chart, k, j, 0, heads);
  }
}

static void fill(Chart* chart, const float* scores) {
  const long n = chart->n;
  for (long width = 1; width < n; ++width)
    for (long i = 0; i + width < n; ++i) {
      const long j = i + width, at = i * n + j;
      float best = LOWEST;
      int split = (int)i;
      for (long k = i; k < j; ++k) {
        const float value = chart->complete[1][i * n + k] + chart->complete[0][(k + 1) * n + j];
        if (value > best) best = value, split = (int)k;
      }
      chart->open[1][at] = best + scores[j * (n + 1) + i + 1];
      chart->open[0][at] = best + scores[i * (n + 1) + j + 1];
      chart->open_split[0][at] = chart->open_split[1][at] = split;
      best = LOWEST;
      for (long k = i + 1; k <= j; ++k) {
        const float value = chart->open[1][i * n + k] + chart->complete[1][k * n + j];
        if (value > best) best = value, chart->complete_split[1][at] = (int)k;
      }
      chart->complete[1][at] = best;
      best = LOWEST;
      for (long k = i; k < j; ++k) {
        const float value = chart->complete[0][i * n + k] + chart->open[0][k * n + j];
        if (value > best) best = value, chart->complete_split[0][at] = (int)k;
      }
      chart->complete[0][at] = best;
    }
}

void eisner(const float* scores, long n, int* heads) {
  Chart chart;
  chart.n = n;
  for (int d = 0; d < 2; ++d) {
    chart.complete[d] = calloc(n * n, sizeof(float));
    chart.open[d] = calloc(n * n, sizeof(float));
    chart.complete_split[d] = calloc(n * n, sizeof(int));
    chart.open_split[d] = calloc(n * n, sizeof(int));
  }
  fill(&chart, scores);
  float best = LOWEST;
  long root = 0;
  for (long r = 0; r < n; ++r) {
    const float value = scores[r * (n + 1)] + chart.complete[0][r] + chart.complete[1][r * n + n - 1];
    if (value > best) best = value, root = r;
  }
  heads[root] = 0;
  unfold_complete(&chart, 0, root, 0, heads);
  unfold_complete(&chart, root, n - 1, 1, heads);
  for (int d = 0; d < 2; ++d) {
    free(chart.complete[d]);
    free(chart.open[d]);
    free(chart.complete_split[d]);
    free(chart.open_split[d]);
  }
}
