export const NO_ONNX_MODEL = 'The model in ONNX format is in no package; put it at ../shared/golden/nmp.onnx.';
